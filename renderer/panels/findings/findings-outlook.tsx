import { useEffect, useState } from 'react';
import { useSession } from '../../context/index.ts';
import { useText } from '../../i18n/index.ts';
import { type Outlook, outlookWords, pageTimer, watchOutlook } from '../../state/outlook/index.ts';

/**
 * What the drag or the fix that is being shown would do to the findings. It has room of its own beside the tabs: the list
 * and its counts stay those of the project until something is done, and nothing moves.
 */
export function FindingsOutlook() {
  const session = useSession();
  const { say } = useText();
  const [outlook, setOutlook] = useState<Outlook>();
  useEffect(() => watchOutlook(session, pageTimer, setOutlook), [session]);
  return (
    <span className="findings-outlook" data-outlook={outlook && toneOf(outlook)}>
      {outlook && say(outlookWords(outlook))}
    </span>
  );
}

function toneOf({ error, warning }: Outlook): 'better' | 'worse' | 'even' {
  const weight = error === 0 ? warning : error;
  return weight > 0 ? 'worse' : weight < 0 ? 'better' : 'even';
}
