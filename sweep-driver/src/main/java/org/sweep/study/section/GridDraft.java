package org.sweep.study.section;

import java.util.List;
import java.util.Optional;
import org.sweep.study.grid.Axis;
import org.sweep.study.grid.Grid;
import org.sweep.study.grid.Outlines;

/**
 * What is valid of a grid.
 *
 * @param axes its axes
 * @param grid the grid; empty if its problem is not known
 * @param outlines the outlines of its problems that are valid
 */
public record GridDraft(List<Axis> axes, Optional<Grid> grid, Outlines outlines) {}
