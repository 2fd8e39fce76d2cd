/** Texts of house files that were written and not saved, by id: they wait when the settings are closed. They live as long as the window. */
export const houseDrafts = new Map<string, string>();
