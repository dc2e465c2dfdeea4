import { ConfigReader } from '@backstage/config';
import { readRoleGroups, rolesOf } from './roles';

function read(roles: { [role: string]: string[] }) {
  return readRoleGroups(new ConfigReader({ microapps: { roles } }));
}

describe('roles in the configuration', () => {
  it('take groups by name or by ref, whatever the case', () => {
    const groups = read({
      'platform-admin': ['Platform-Admins', 'group:ops/on-call'],
      auditor: ['Group:default/Auditors'],
    });
    expect([
      ...rolesOf(groups, ['user:default/ada', 'group:default/platform-admins']),
    ]).toEqual(['platform-admin']);
    expect([...rolesOf(groups, ['group:OPS/On-Call'])]).toEqual([
      'platform-admin',
    ]);
    expect([...rolesOf(groups, ['group:default/auditors'])]).toEqual([
      'auditor',
    ]);
    expect([...rolesOf(groups, ['group:default/on-call'])]).toEqual([]);
    expect([...rolesOf(groups, [])]).toEqual([]);
  });

  it('are nobody when nothing is configured or the list is empty', () => {
    const nothing = readRoleGroups(new ConfigReader({}));
    expect([...rolesOf(nothing, ['group:default/platform-admins'])]).toEqual(
      [],
    );
    const empty = read({ 'platform-admin': [] });
    expect([...rolesOf(empty, ['group:default/platform-admins'])]).toEqual([]);
  });

  it.each([
    [{ 'platform-admins': ['admins'] }, 'There is no role "platform-admins"'],
    [
      { 'platform-admin': ['user:default/ada'] },
      '"user:default/ada" is no group',
    ],
    [{ auditor: ['group:'] }, '"group:" is no group'],
    [{ auditor: [''] }, 'microapps.roles.auditor'],
  ])('are refused with the place: %j', (roles, message) => {
    expect(() => read(roles as never)).toThrow(message);
  });
});
