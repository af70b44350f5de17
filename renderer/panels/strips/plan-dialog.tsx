import type { ReactNode } from 'react';
import { useText } from '../../i18n/index.ts';
import { AppDialog, Button, type DialogSize } from '../../ui/index.ts';

/** A dialog that plans something: what is asked, what it comes to, and one button that does it. */
export function PlanDialog({
  title,
  action,
  isReady,
  onDo,
  onClose,
  size = 'medium',
  children,
}: {
  readonly title: string;
  readonly action: string;
  readonly isReady: boolean;
  readonly onDo: () => void;
  readonly onClose: () => void;
  readonly size?: DialogSize;
  readonly children: ReactNode;
}) {
  const { t } = useText();
  return (
    <AppDialog
      title={title}
      size={size}
      onClose={onClose}
      onSubmit={() => {
        if (isReady) onDo();
      }}
      footer={
        <>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          <Button tone="primary" type="submit" isDisabled={!isReady}>
            {action}
          </Button>
        </>
      }
    >
      {children}
    </AppDialog>
  );
}
