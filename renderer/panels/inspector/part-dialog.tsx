export function PartDialog(_: { readonly part: string; readonly onClose: () => void }) { return null; }
