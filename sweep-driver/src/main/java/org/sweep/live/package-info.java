/**
 * The live page of a sweep. Samples of running trials come in from {@link org.sweep.watch}, ends of
 * trials from {@link org.sweep.schedule}; {@link org.sweep.live.SweepState} keeps what the page
 * shows, in bounded memory, and {@link org.sweep.live.LiveServer} serves it as JSON, for a page
 * that asks again every second. The verbs in {@code jobs} are next: they open and close it.
 */
package org.sweep.live;
