import sourceList from '../../../assets/library/sources.json' with { type: 'json' };
import type { SourceRef } from '../../../shared/parts/index.ts';
import type { LocalText } from '../../../shared/text/index.ts';

interface Source {
  readonly title: LocalText;
  readonly attribution?: string;
}

const SOURCES: ReadonlyMap<string, Source> = new Map(sourceList.sources.map((source) => [source.id, source]));

/** Where a fact was read, in words: the title of the document and the place in it. */
export function sourceTitle({ id, at }: SourceRef): LocalText {
  const title = id === 'user' ? OWN_ENTRY : (SOURCES.get(id)?.title ?? { en: id, de: id });
  return at === undefined ? title : { en: `${title.en}, ${at}`, de: `${title.de}, ${at}` };
}

/** What has to be said wherever facts of a document are shown, where its licence asks for it. */
export function attributionOf({ id }: SourceRef): string | undefined {
  return SOURCES.get(id)?.attribution;
}

const OWN_ENTRY: LocalText = { en: 'Yours', de: 'Eigene Angabe' };
