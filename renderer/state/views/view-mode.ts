/** What of the project is drawn: its rails one below the other, or a mounting plate with what is fixed on it. */
export type ViewMode = 'rails' | 'plate';
