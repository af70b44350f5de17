import { Check, RulerDimensionLine } from 'lucide-react';
import { Button as AriaButton, Menu, MenuItem, MenuTrigger, Popover, Text } from 'react-aria-components';
import { DIMENSION_KINDS, type DimensionKind } from '../../shared/drawing/index.ts';
import { useText } from '../i18n/index.ts';
import { DIMENSION_NAMES, shownDimensions, withShownDimensions } from '../state/views/rails/index.ts';
import { Hint } from '../ui/index.ts';
import { useApp, useStore } from '../context/index.ts';

/** Which dimensions the drawing shows; remembered from one start to the next. */
export function DimensionMenu() {
  const app = useApp();
  const { t, say } = useText();
  const layout = useStore(app.state, (state) => state.preferences.layout);
  const shown = shownDimensions(layout);
  return (
    <MenuTrigger>
      <Hint text={t('status.dimensions')}>
        <AriaButton className="button icon-button button-quiet" aria-label={t('status.dimensions')}>
          <RulerDimensionLine size={14} aria-hidden="true" />
        </AriaButton>
      </Hint>
      <Popover className="popup" placement="top end" offset={4}>
        <Menu
          className="menu"
          aria-label={t('status.dimensions')}
          selectionMode="multiple"
          selectedKeys={shown}
          onSelectionChange={(keys) => {
            const chosen = keys === 'all' ? DIMENSION_KINDS : DIMENSION_KINDS.filter((kind) => keys.has(kind));
            app.setPreferences({ layout: withShownDimensions(layout, new Set<DimensionKind>(chosen)) });
          }}
        >
          {DIMENSION_KINDS.map((kind) => (
            <MenuItem key={kind} id={kind} className="menu-item" textValue={say(DIMENSION_NAMES[kind])}>
              <Check size={14} aria-hidden="true" className="menu-check" />
              <Text slot="label" className="menu-item-label">
                {say(DIMENSION_NAMES[kind])}
              </Text>
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
