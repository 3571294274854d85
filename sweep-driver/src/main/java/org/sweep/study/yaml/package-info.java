/**
 * YAML as a tree whose nodes know where they stand. The text of a study file comes in, a {@link
 * org.sweep.study.yaml.Mapping} or mistakes go out. What the keys mean is for {@link
 * org.sweep.study.section} to say.
 */
package org.sweep.study.yaml;
