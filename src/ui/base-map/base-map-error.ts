import type { BaseMapTrouble } from "../../domain/base-map.ts";

/** The chosen map cannot be shown, for a reason that can be told in words. */
export class BaseMapError extends Error {
  readonly trouble: BaseMapTrouble;
  constructor(why: BaseMapTrouble["why"], subject: string) {
    super(`the base map cannot be shown: ${why}: ${subject}`);
    this.name = "BaseMapError";
    this.trouble = { why, subject };
  }
}
