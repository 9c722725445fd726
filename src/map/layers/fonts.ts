/**
 * Fonts of the page itself: the style has no `glyphs`, so MapLibre 6 draws text with what the browser has loaded. It
 * reads the weight from the first name of the stack, hence a first name that no machine has.
 */
export const REGULAR = ["Inter Variable", "Inter", "sans-serif"];
export const MEDIUM = ["Lagesbild Medium", "Inter Variable", "Inter", "sans-serif"];
export const SEMIBOLD = ["Lagesbild Semibold", "Inter Variable", "Inter", "sans-serif"];
export const ITALIC = ["Lagesbild Italic", "Inter Variable", "Inter", "sans-serif"];
