import { createContext } from "react";

/** What is drawn for a picture or for paper is in the colours of day, whatever the page is. */
export const OnPaper = createContext(false);
