/**
 * What every bundle is made with. A result directory comes in; out go its files in a folder, each
 * whole, and none that an earlier export left. Start with {@link
 * org.sweep.notebooks.bundle.folder.Bundle}. Next: {@code csv}, {@code numpy}, {@code paper} and
 * {@code readme}, a bundle each.
 */
package org.sweep.notebooks.bundle.folder;
