import type { House } from '../house/house';

/** The level of something missing: `block` where the house asks for it, else nothing of its own. */
export function requiredLevel(house: House, field: string): { readonly level?: 'block' } {
  return house.file.required.includes(field) ? { level: 'block' } : {};
}
