import type { ListedName } from '../../entities/list-entity.ts';
import { joinedName } from '../../entities/natural-order.ts';
import { childrenOf, elementsAt, type XmlElement } from '../streams/xml-records.ts';
import type { AdvancedReferences } from './advanced-references.ts';

type Name = Partial<ListedName> & Pick<ListedName, 'full'>;

/** Parts of a person's name, in the order in which given names and family names are written. */
const GIVEN = ['First Name', 'Middle Name', 'Patronymic'];
const FAMILY = ['Last Name', 'Matronymic'];
const MAIDEN = 'Maiden Name';

/** Every name of an identity, the primary one first, in every script in which it is documented. */
export function advancedNames(identity: XmlElement, references: AdvancedReferences): readonly Name[] {
  const groups = elementsAt(identity, 'NamePartGroups', 'MasterNamePartGroup', 'NamePartGroup');
  const kinds = new Map(
    groups.map(({ attributes }) => [attributes.ID ?? '', references.word('NamePartType', attributes.NamePartTypeID)]),
  );
  const aliases = childrenOf(identity, 'Alias');
  const isPrimary = ({ attributes }: XmlElement): boolean => attributes.Primary === 'true';
  return [...aliases.filter(isPrimary), ...aliases.filter((alias) => !isPrimary(alias))].flatMap((alias) => {
    const type = isPrimary(alias) ? null : aliasType(references.word('AliasType', alias.attributes.AliasTypeID));
    const quality = alias.attributes.LowQuality === 'true' ? 'weak' : 'strong';
    return childrenOf(alias, 'DocumentedName')
      .flatMap((documented) => namesOf(documented, kinds))
      .map((name): Name => ({ ...(type !== null && { type }), quality, ...name }));
  });
}

/** `A.K.A.`, `F.K.A.`, `N.K.A.`: as in the classic form, whatever is no alias was another name before. */
const aliasType = (word: string): ListedName['type'] => (/^a/i.test(word) ? 'alias' : 'former');

function namesOf(documented: XmlElement, kinds: ReadonlyMap<string, string>): readonly Name[] {
  const parts = elementsAt(documented, 'DocumentedNamePart', 'NamePartValue').map(({ attributes, text }) => ({
    kind: kinds.get(attributes.NamePartGroupID ?? '') ?? '',
    text,
  }));
  const of = (wanted: readonly string[]): string =>
    joinedName(...wanted.flatMap((kind) => parts.filter((part) => part.kind === kind)).map(({ text }) => text));
  const [given, family, maiden] = [of(GIVEN), of(FAMILY), of([MAIDEN])];
  const known = new Set([...GIVEN, ...FAMILY, MAIDEN]);
  // One part for all of it: an organisation, a ship, a nickname.
  const rest = parts.filter(({ kind }) => !known.has(kind)).map(({ text }) => text);
  const own: Name = { full: joinedName(given, family, ...rest), ...(given === '' ? {} : { given, family }) };
  if (maiden === '') return [own];
  return [own, { full: joinedName(given, maiden), ...(given === '' ? {} : { given, family: maiden }), type: 'maiden' }];
}
