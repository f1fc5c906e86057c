import { Section } from '@/components/ui/section';
import { DataTable } from '@/components/ui/table';
import { roles } from '@/lib/accounts/schema';
import { answerOf, type Permission, permissions, type Side } from '@/lib/auth/permissions';
import type { Locale } from '@/lib/i18n/locales';
import { getTranslator } from '@/lib/i18n/translator';
import styles from './methodology.module.css';

/** The table of permissions itself, once for the desk and once for every other voice. */
export function PermissionTables({ locale }: { locale: Locale }) {
  const t = getTranslator(locale, 'permissions');
  return (['desk', 'voice'] as const).map((side) => (
    <Section key={side} id={side} title={t(side)}>
      <PermissionTable locale={locale} side={side} />
    </Section>
  ));
}

function PermissionTable({ locale, side }: { locale: Locale; side: Side }) {
  const t = getTranslator(locale, 'permissions');
  const account = getTranslator(locale, 'account');
  return (
    <DataTable
      caption={t(side)}
      isCaptionHidden
      rows={permissions}
      rowKey={(permission) => permission}
      columns={[
        {
          key: 'action',
          header: t('column'),
          isRowHeader: true,
          cell: (permission) => t(`action.${permission}`),
        },
        ...roles.map((role) => ({
          key: role,
          header: account(`role.${role}`),
          cell: (permission: Permission) => {
            const answer = answerOf(permission, side, role);
            const words = t(`extent.${answer}`);
            return answer === 'none' ? <span className={styles.quiet}>{words}</span> : words;
          },
        })),
      ]}
    />
  );
}
