// What Vega expects of any surroundings. There is no time, no network and nobody who reads a console.
globalThis.self = globalThis;
globalThis.console = { log() {}, info() {}, warn() {}, error() {}, debug() {} };
globalThis.setTimeout = () => 0;
globalThis.clearTimeout = () => {};
globalThis.structuredClone = (value) => JSON.parse(JSON.stringify(value));
