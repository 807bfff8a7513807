/** Files of geographic systems as tables. */
export { type GeoTable, PLACE_COLUMNS, readGeodata } from './read-geodata.ts'
export { findSystem, SYSTEMS } from './systems.ts'
