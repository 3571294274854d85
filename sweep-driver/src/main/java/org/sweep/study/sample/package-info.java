/**
 * Points of the unit cube that configurations are drawn from. A seed and the names of the sampled
 * axes come in; one point per draw goes out, each coordinate in [0, 1). Earlier points never change
 * when more are asked for. Next comes {@link org.sweep.study.section}.
 */
package org.sweep.study.sample;
