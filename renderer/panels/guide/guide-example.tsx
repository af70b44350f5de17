import { Wrench } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import { platesOf } from '../../../shared/cabinet/index.ts';
import type { RuleGuide } from '../../../shared/checks/index.ts';
import { type FindingMark, type PlateMark, type SceneContent, plateScene, projectScene } from '../../../shared/drawing/index.ts';
import { PLEX_METRICS } from '../../../shared/marking/index.ts';
import type { PlateId, RailId } from '../../../shared/project/index.ts';
import type { ProjectView } from '../../../shared/rail/index.ts';
import { type Um, addUm, mm } from '../../../shared/units/index.ts';
import { useApp } from '../../context/index.ts';
import { useText } from '../../i18n/index.ts';
import { type GuideExample, guideExample } from '../../state/findings/index.ts';
import { ScenePicture, WholeWords } from '../../ui/index.ts';

const SHOWN: ReadonlySet<SceneContent> = new Set(['designations', 'strips']);
const PICTURE_WIDTH = 500;
const PIXELS_PER_MM = 3.2;
/** Mounting plates are drawn smaller than they are, with their words as large as those of rails. */
const PLATE_SCALE = 2.5;
/** Of a long empty rail this much is shown beyond the last item, in µm. */
const BEYOND = mm(25);

/** The example of a rule: drawn as the rule sees it, drawn again as its fix leaves it, and as the text to try it with. */
export function GuideExampleView({ page }: { readonly page: RuleGuide }) {
  const { t, say } = useText();
  const example = useGuideExample(page);
  return (
    <>
      <h4>{t('guide.example')}</h4>
      {example && (
        <figure className="guide-picture">
          <Drawing view={example.view} reach={example.reach} label={say(example.finding)} marks={example.marks} plate={example.plate} />
          <figcaption>
            <WholeWords>{say(example.finding)}</WholeWords>
          </figcaption>
        </figure>
      )}
      {example?.mended && (
        <figure className="guide-picture">
          <Drawing
            view={example.mended.view}
            reach={example.reach}
            label={say(example.mended.fix)}
            plate={example.plate && { id: example.plate.id, marks: [] }}
          />
          <figcaption className="guide-mended">
            <Wrench size={13} aria-hidden="true" /> <WholeWords>{say(example.mended.fix)}</WholeWords>
          </figcaption>
        </figure>
      )}
      <pre className="guide-example selectable">{page.example.trim()}</pre>
    </>
  );
}

function Drawing({
  view,
  reach,
  label,
  marks,
  plate,
}: {
  readonly view: ProjectView;
  readonly reach: Um;
  readonly label: string;
  readonly marks?: ReadonlyMap<RailId, readonly FindingMark[]>;
  readonly plate: { readonly id: PlateId; readonly marks: readonly PlateMark[] } | undefined;
}) {
  const { language } = useText();
  const scene = useMemo(() => {
    const layout = plate && platesOf(view).get(plate.id);
    if (layout) return plateScene(view, layout, { language, metrics: PLEX_METRICS, scale: PLATE_SCALE, marks: plate.marks });
    const whole = projectScene(view, { detail: 'full', language, metrics: PLEX_METRICS, show: SHOWN, ...(marks && { marks }) });
    const shown = addUm(reach, BEYOND);
    return { ...whole, bounds: { ...whole.bounds, right: shown < whole.bounds.right ? shown : whole.bounds.right } };
  }, [view, reach, language, marks, plate]);
  return <ScenePicture scene={scene} label={label} width={PICTURE_WIDTH} pixelsPerMm={PIXELS_PER_MM} />;
}

/** The worked-out example; undefined until the library has answered. */
function useGuideExample({ id, example }: RuleGuide): GuideExample | undefined {
  const { parts } = useApp();
  const [worked, setWorked] = useState<{ readonly id: string; readonly example: GuideExample | undefined }>();
  useEffect(() => {
    let current = true;
    void guideExample(id, example, parts).then((outcome) => {
      if (current) setWorked({ id, example: outcome });
    });
    return () => {
      current = false;
    };
  }, [id, example, parts]);
  return worked?.id === id ? worked.example : undefined;
}
