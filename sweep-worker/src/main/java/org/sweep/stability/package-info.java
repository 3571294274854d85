/**
 * What theory says of a trial before it runs: eigenvalues of the field's Jacobian at the problem's
 * equilibrium, the largest stable learning rate of simultaneous gradient steps, and the spectral
 * radius of the method's update map. A problem and a method come in, facts of the {@code trials}
 * table go out to {@link org.sweep.run}.
 */
package org.sweep.stability;
