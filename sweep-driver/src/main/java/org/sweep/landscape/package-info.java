/**
 * Games of two variables on their plane. A study and its recorded paths come in, {@link
 * org.sweep.landscape.WriteLandscapes} evaluates losses and field of every problem on a grid around
 * the paths, and the {@code landscape} table goes out. {@link org.sweep.landscape.Landscapes} and
 * {@link org.sweep.landscape.RecordedPaths} read tables back for {@code report}, which is next.
 */
package org.sweep.landscape;
