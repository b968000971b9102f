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
    @js("anext")
    async def __anext__(self) -> T: ...
    async def asend(self, value: object, /) -> T: ...
    async def athrow(self, error: object, /) -> T: ...
    async def aclose(self) -> None: ...

class Awaitable[T]:
    pass

class Coroutine[T](Awaitable[T]):
    def close(self) -> None: ...
`;
