import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ButtonIcon, DialogTrigger, Popover, Text } from '@backstage/ui';
import { RiQuestionLine } from '@remixicon/react';
import type { ReactNode } from 'react';
import { microappsReactTranslationRef } from '../translation';

/**
 * A question mark that opens an explanation.
 *
 * @public
 */
export function HelpButton(props: { title: string; children: ReactNode }) {
  const { t } = useTranslationRef(microappsReactTranslationRef);
  return (
    <DialogTrigger>
      <ButtonIcon
        variant="tertiary"
        size="small"
        icon={<RiQuestionLine />}
        aria-label={t('help', { title: props.title })}
      />
      <Popover placement="bottom end">
        <Text as="div" style={{ maxWidth: 320 }}>
          {props.children}
        </Text>
      </Popover>
    </DialogTrigger>
  );
}
