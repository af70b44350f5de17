/** The controls of which every panel is made. */
export { Button, type ButtonTone, IconButton, IconToggle } from './button.tsx';
export { CheckField, Choice, type ChoiceOption, Segments } from './choice.tsx';
export { AppDialog, type DialogSize } from './dialog.tsx';
export { EmptyState } from './empty-state.tsx';
export { useDrawingTheme } from './drawing-theme.ts';
export { CommitField, TextInput } from './field.tsx';
export { Hint } from './hint.tsx';
export { LengthField } from './length-field.tsx';
export { Logo } from './logo.tsx';
export { offerDownload } from './offer-download.ts';
export { PartPicture } from './part-picture.tsx';
export { ScenePicture } from './scene-picture.tsx';
export { SeverityIcon, type SeverityLook } from './severity.tsx';
export { WholeWords } from './whole-words.tsx';
