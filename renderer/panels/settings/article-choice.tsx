import { type PartKey, type PartKind, articleOf } from '../../../shared/parts/index.ts';
import { useText } from '../../i18n/index.ts';
import { Choice } from '../../ui/index.ts';
import { useArticles } from './use-articles.ts';

/** One article of a kind. The present one stays in the list where the library lacks it. */
export function ArticleChoice({
  label,
  kind,
  value,
  onChange,
}: {
  readonly label: string;
  readonly kind: PartKind;
  readonly value: PartKey;
  readonly onChange: (value: PartKey) => void;
}) {
  const { say } = useText();
  const { articles, error } = useArticles(kind);
  const offered = articles.map(({ key, article, description }) => ({ value: key, label: article, detail: say(description) }));
  const options = offered.some((option) => option.value === value)
    ? offered
    : [{ value, label: articleOf(value), detail: undefined }, ...offered];
  const present = articles.find(({ key }) => key === value);
  const below = error ? say(error) : present && say(present.description);
  return (
    <Choice label={label} value={value} options={options} onChange={onChange} {...(below !== undefined && { description: below })} />
  );
}
