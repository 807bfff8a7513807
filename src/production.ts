/**
 * React checks every element for its developer's mistakes unless told that this is no development: measured, a third of
 * all work of the web under load. Imported before anything that draws.
 */
process.env.NODE_ENV ??= 'production'
