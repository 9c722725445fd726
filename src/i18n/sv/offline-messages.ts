/** Installing, starting without network, new versions. */
export const offlineMessages = {};
