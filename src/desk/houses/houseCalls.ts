import type { Handlers } from '../../contract/dispatch';
import type { JsonValue } from '../../contract/json';
import { ok } from '../../contract/result';
import type { Caller } from '../desk';
import { type DeskRooms, houseFor } from '../deskRooms';
import { parseHouse } from './parseHouse';
import { testHouse } from './testHouse';

type HouseCalls = Pick<Handlers<Caller>, 'house.list' | 'house.read' | 'house.open' | 'house.save' | 'house.remove' | 'house.test'>;

/** The calls about houses. */
export function houseCalls(rooms: DeskRooms): HouseCalls {
  const { houses } = rooms;
  return {
    'house.list': async () => ok(await houses.list()),
    'house.read': async ({ id }) => houses.read(id),
    'house.open': async ({ id }) => {
      const { house, problem } = await houseFor(rooms, id);
      return ok({ id: house.id, file: house.file as unknown as JsonValue, problem });
    },
    'house.save': async ({ text, over }) => {
      const saved = await houses.save(text, over);
      if (saved.ok) rooms.emit('house.changed', { id: saved.value.id });
      return saved;
    },
    'house.remove': async ({ id }) => {
      const removed = await houses.remove(id);
      if (!removed.ok) return removed;
      rooms.emit('house.changed', { id });
      return ok(await houses.list());
    },
    'house.test': async ({ text }) => {
      const house = parseHouse(text, 'that is edited');
      return house.ok ? ok(testHouse(house.value)) : house;
    },
  };
}
