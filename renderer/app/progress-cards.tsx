import { Label, ProgressBar } from 'react-aria-components';
import { useText } from '../i18n/index.ts';
import type { Progress } from '../state/work/index.ts';
import { Button } from '../ui/index.ts';
import { useApp, useStore } from '../context/index.ts';

/** What goes on and takes a while, each with the way to call it off. The window stays usable meanwhile. */
export function ProgressCards() {
  const app = useApp();
  const progress = useStore(app.state, (state) => state.progress);
  return progress.map((each) => <ProgressCard key={each.id} progress={each} />);
}

function ProgressCard({ progress }: { readonly progress: Progress }) {
  const { t, say, format } = useText();
  const { done, of, cancelling, cancel, label } = progress;
  const known = done !== undefined && of !== undefined && of > 0;
  const value = known ? (100 * done) / of : 0;
  return (
    <div className="progress-card">
      <ProgressBar
        className="progress"
        isIndeterminate={!known}
        value={value}
        valueLabel={known ? t('progress.of', { done: format.count(done), of: format.count(of) }) : ''}
      >
        {({ valueText }) => (
          <>
            <div className="progress-head">
              <Label className="progress-label">{cancelling ? t('progress.cancelling') : say(label)}</Label>
              <span className="progress-value number">{valueText}</span>
            </div>
            {/* A `progress` of the page itself: its width needs no style of its own. */}
            <progress className="progress-track" aria-hidden="true" max={100} {...(known && { value })} />
          </>
        )}
      </ProgressBar>
      <Button small isDisabled={cancelling} onPress={cancel}>
        {t('common.cancel')}
      </Button>
    </div>
  );
}
