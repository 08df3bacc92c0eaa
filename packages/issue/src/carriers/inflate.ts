/** The one class of fflate that a carrier needs, in a module of its own: an `import()` of all of it brings its workers too. */
export { Inflate } from 'fflate';
