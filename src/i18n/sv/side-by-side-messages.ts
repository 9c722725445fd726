/** Two periods, or two categories, beside each other. */
export const sideBySideMessages = {};
