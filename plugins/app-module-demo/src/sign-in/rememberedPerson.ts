import { people, Person } from './people';

const key = 'microapps-demo-person';

/** The choice of this browser tab: a reload keeps it, a new tab asks again. */
export const rememberedPerson = {
  read(): Person | undefined {
    const id = window.sessionStorage.getItem(key);
    return people.find(person => person.id === id);
  },
  write(person: Person) {
    window.sessionStorage.setItem(key, person.id);
  },
  forget() {
    window.sessionStorage.removeItem(key);
  },
};
