/** WGS84 degrees, always in this order. */
export type LngLat = readonly [lng: number, lat: number];
/** Projected meters: EPSG:3006, or the local UTM zone for data outside Sweden. */
export type EastNorth = readonly [east: number, north: number];
/** [west, south, east, north] */
export type Bbox = readonly [west: number, south: number, east: number, north: number];
/** EPSG code of a projected or geographic system. */
export type EpsgCode = number;
