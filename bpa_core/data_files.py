"""Data files that people write by hand, with a source for what they say: the values in them, and every fault named."""

import tomllib
from collections.abc import Callable, Mapping
from importlib.resources import files
from types import MappingProxyType
from typing import Annotated, TypeVar

from pydantic import BaseModel, ConfigDict, StringConstraints, ValidationError

Address = Annotated[str, StringConstraints(pattern=r"^https://[^\s()\[\]]+$")]
Sentences = Annotated[str, StringConstraints(strip_whitespace=True, min_length=10, max_length=600)]
LanguageCode = Annotated[str, StringConstraints(pattern=r"^[a-z]{2,3}$")]
"""A language that the app is read in: "nn", "en"."""


class DataPart(BaseModel):
    """A part of such a file: frozen, and closed to names it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class DataFileError(Exception):
    """A file cannot be used; `faults` has a line a fault: file, place, what is wrong."""

    def __init__(self, faults: tuple[str, ...]) -> None:
        super().__init__("\n".join(faults))
        self.faults = faults


T = TypeVar("T")
Model = TypeVar("Model", bound=BaseModel)


def read_data(model: type[Model], text: str, file_name: str) -> Model:
    """One file's text as what it describes; DataFileError with every fault at once."""
    try:
        return model.model_validate(tomllib.loads(text))
    except tomllib.TOMLDecodeError as error:
        raise DataFileError((f"{file_name}: not readable as TOML: {error}",)) from None
    except ValidationError as error:
        faults = error.errors(include_url=False, include_input=False)
        raise DataFileError(tuple(f"{file_name}, {_place(one['loc'])}: {one['msg']}" for one in faults)) from None


def _place(steps: tuple[str | int, ...]) -> str:
    """«facts 3, topic»: counted from one, as people count."""
    words = [f" {step + 1}" if isinstance(step, int) else f", {step}" for step in steps]
    return "".join(words).lstrip(", ") or "the file as a whole"


def read_folder(package: str, read: Callable[[str, str], T], folder: str = ".") -> Mapping[str, T]:
    """Every TOML file of a package's folder, by name without the ending, in alphabetical order; `read` is given a
    file's text and its name. DataFileError with all files' faults."""
    known: dict[str, T] = {}
    faults: list[str] = []
    for file in sorted(files(package).joinpath(folder).iterdir(), key=lambda one: one.name):
        if file.name.endswith(".toml"):
            try:
                known[file.name.removesuffix(".toml")] = read(file.read_text(encoding="utf-8"), file.name)
            except DataFileError as wrong:
                faults += wrong.faults
    if faults:
        raise DataFileError(tuple(faults))
    return MappingProxyType(known)
