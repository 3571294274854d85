/**
 * Who competes on what: a {@link org.sweep.analysis.contest.Contest} groups the configurations of a
 * study by task and contender and finds the tuned one of each, by one rule for every table.
 */
package org.sweep.analysis.contest;
