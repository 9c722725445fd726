/** As in package.json, which the program itself does not bring along; a test holds the two together. */
export const APP_VERSION = "0.1.0";
