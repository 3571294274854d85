// What Vega expects of any surroundings. There is no clock, no network and nobody who reads a console.
globalThis.self = globalThis;
globalThis.console = { log() {}, info() {}, warn() {}, error() {}, debug() {} };
globalThis.setTimeout = (work) => void Promise.resolve().then(work);
globalThis.clearTimeout = () => {};
globalThis.structuredClone = (value) => JSON.parse(JSON.stringify(value));
