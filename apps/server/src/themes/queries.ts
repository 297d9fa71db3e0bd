import { and, asc, eq } from 'drizzle-orm';
import { themes } from '../platform/db/themes-schema.ts';
import type { Database, Transaction } from '../platform/ports.ts';

type Reader = Pick<Database | Transaction, 'orm'>;

export type ThemeRow = typeof themes.$inferSelect;
interface Owned {
  readonly partnerId: string;
  readonly id: string;
}

const own = ({ partnerId, id }: Owned) => and(eq(themes.id, id), eq(themes.partnerId, partnerId));

/** False when the partner has a theme of this name. */
export async function insertTheme(db: Reader, row: ThemeRow): Promise<boolean> {
  const made = await db.orm.insert(themes).values(row).onConflictDoNothing().returning({ id: themes.id });
  return made.length > 0;
}

export async function updateTheme(db: Reader, of: Owned, set: Partial<ThemeRow>): Promise<ThemeRow | null> {
  const [row] = await db.orm.update(themes).set(set).where(own(of)).returning();
  return row ?? null;
}

export async function deleteTheme(db: Reader, of: Owned): Promise<boolean> {
  const gone = await db.orm.delete(themes).where(own(of)).returning({ id: themes.id });
  return gone.length > 0;
}

export async function findTheme(db: Reader, of: Owned): Promise<ThemeRow | null> {
  const [row] = await db.orm.select().from(themes).where(own(of));
  return row ?? null;
}

export async function findThemeByName(db: Reader, partnerId: string, name: string): Promise<ThemeRow | null> {
  const named = and(eq(themes.partnerId, partnerId), eq(themes.name, name));
  const [row] = await db.orm.select().from(themes).where(named);
  return row ?? null;
}

export async function listThemes(db: Reader, partnerId: string): Promise<readonly ThemeRow[]> {
  return db.orm.select().from(themes).where(eq(themes.partnerId, partnerId)).orderBy(asc(themes.name));
}

/** Whoever knows the id may see the logo: it is shown to everybody who follows a link. */
export async function findLogo(db: Reader, id: string): Promise<string | null> {
  const [row] = await db.orm.select({ logo: themes.logo }).from(themes).where(eq(themes.id, id));
  return row?.logo ?? null;
}
