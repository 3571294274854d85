/**
 * What a study file can say: named things ({@link org.sweep.spec.Declaration}) with their
 * parameters, kinds, laws and defaults, and the values that a study gives them ({@link
 * org.sweep.spec.Selection}, {@link org.sweep.spec.Values}). Declarations come from {@code
 * problem}, {@code optim} and {@code data}; the driver's {@code study} package checks files against
 * them, and {@link org.sweep.spec.NearestName} tells what a misspelt name meant; next comes {@link
 * org.sweep.trial}.
 */
package org.sweep.spec;
