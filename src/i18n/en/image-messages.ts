import type { imageMessages as swedish } from "../sv/image-messages.ts";

export const imageMessages: Record<keyof typeof swedish, string> = {};
