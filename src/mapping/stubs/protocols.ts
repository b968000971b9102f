/** The protocols that signatures speak of. `Coroutine` has one parameter here: its result. */
export default `
class Iterable[T]:
    pass

class Iterator[T](Iterable[T]):
    pass

class Generator[T](Iterator[T]):
    def send(self, value: object, /) -> T: ...
    def throw(self, value: object, /) -> T: ...
    def close(self) -> None: ...

class AsyncIterable[T]:
    pass

class AsyncIterator[T](AsyncIterable[T]):
    pass

class AsyncGenerator[T](AsyncIterator[T]):
    def __aiter__(self) -> AsyncGenerator[T]: ...
    @js("anext")
    async def __anext__(self) -> T: ...
    async def asend(self, value: object, /) -> T: ...
    async def athrow(self, error: object, /) -> T: ...
    async def aclose(self) -> None: ...

class Awaitable[T]:
    pass

class Coroutine[T](Awaitable[T]):
    cr_frame: object
    cr_running: bool
    @blocking
    def send(self, value: object, /) -> Any: ...
    @blocking
    def throw(self, typ: object, val: object = None, tb: object = None, /) -> Any: ...
    def close(self) -> None: ...
`;
