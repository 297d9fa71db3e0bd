/** A list of people, companies and vessels that do not exist, in the form of custom lists, for trying screening out. */
export const DEMO_LIST_FILE = new URL('../demo/demo-list.json', import.meta.url);
