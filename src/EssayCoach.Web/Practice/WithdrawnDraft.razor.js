import { offer } from "../download.js";

export const start = (page, button, question) => offer(button, page.querySelectorAll("textarea"), `${question}.txt`);
