type Methods<Service> = { readonly [Name in keyof Service]: (...args: never[]) => Promise<unknown> };

/**
 * A service whose code is loaded when one of its methods is first called: what only few pages need costs the others nothing. `names` lists
 * every method, which the compiler checks.
 */
export function onDemand<Service extends Methods<Service>>(
  names: { readonly [Name in keyof Service]: true },
  load: () => Promise<Service>,
): Service {
  let loading: Promise<Service> | undefined;
  const methods = Object.keys(names).map((name) => {
    const method = async (...args: never[]) => {
      loading ??= load();
      const service = await loading;
      return service[name as keyof Service](...args);
    };
    return [name, method];
  });
  return Object.fromEntries(methods) as Service;
}
