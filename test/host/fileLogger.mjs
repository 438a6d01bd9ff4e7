// Stands in for @vscode/spdlog, which would need a compiler to install: same exports, plain appends.
import { appendFileSync, mkdirSync } from "node:fs";
import { dirname } from "node:path";

const levels = ["trace", "debug", "info", "warning", "error", "critical"];

export class Logger {
  #file;
  #level = levels.indexOf("info");
  #isPlain = false;

  constructor(/** @type {string} */ _type, /** @type {string} */ _name, /** @type {string} */ file) {
    this.#file = file;
    mkdirSync(dirname(file), { recursive: true });
  }

  trace(/** @type {string} */ message) {
    this.#append(0, message);
  }
  debug(/** @type {string} */ message) {
    this.#append(1, message);
  }
  info(/** @type {string} */ message) {
    this.#append(2, message);
  }
  warn(/** @type {string} */ message) {
    this.#append(3, message);
  }
  error(/** @type {string} */ message) {
    this.#append(4, message);
  }
  critical(/** @type {string} */ message) {
    this.#append(5, message);
  }
  getLevel() {
    return this.#level;
  }
  setLevel(/** @type {number} */ level) {
    this.#level = level;
  }
  setPattern() {
    this.#isPlain = false;
  }
  clearFormatters() {
    this.#isPlain = true;
  }
  flush() {
    // Every line is in the file already.
  }
  drop() {
    // No file is held open.
  }

  #append(/** @type {number} */ level, /** @type {string} */ message) {
    if (level < this.#level) {
      return;
    }
    const time = new Date().toISOString().replace("T", " ").replace("Z", "");
    appendFileSync(this.#file, this.#isPlain ? message : `${time} [${levels[level]}] ${message}\n`);
  }
}

export const version = 0;
export function setLevel() {
  // Each logger has a level of its own.
}
export function setFlushOn() {
  // Every line is flushed.
}
export async function createRotatingLogger(/** @type {string} */ name, /** @type {string} */ file) {
  return new Logger("rotating", name, file);
}
export const createAsyncRotatingLogger = createRotatingLogger;
