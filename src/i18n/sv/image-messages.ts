/** Pictures of map and plots, and the map on paper. */
export const imageMessages = {};
