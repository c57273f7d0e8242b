"""The served OpenAPI file as a judge: an answer that it does not describe is an error."""

import re

from jsonschema import Draft202012Validator, RefResolver

PROBLEM = "application/problem+json"


class ContractBroken(AssertionError):
    """The daemon said something that its own description does not know."""


def template_pattern(template: str) -> re.Pattern:
    parts = re.split(r"\{[^}]+\}", template)
    return re.compile("[^/]+".join(re.escape(part) for part in parts))


class Contract:
    def __init__(self, document: dict):
        self.document = document
        self.resolver = RefResolver("", document)
        # A literal path wins over one with a parameter.
        self.templates = [
            (template, template_pattern(template))
            for template in sorted(document["paths"], key=lambda path: (path.count("{"), path))
        ]

    def template_of(self, path: str) -> str | None:
        bare = path.split("?")[0]
        return next((template for template, pattern in self.templates if pattern.fullmatch(bare)), None)

    def operations(self):
        """Every (method, template, operation)."""
        for template, item in self.document["paths"].items():
            for method in ("get", "post", "put", "patch", "delete"):
                if method in item:
                    yield method.upper(), template, item[method]

    def resolved(self, part: dict) -> dict:
        while "$ref" in part:
            part = self.resolver.resolve(part["$ref"])[1]
        return part

    def complaints(self, schema: dict, value) -> list[str]:
        validator = Draft202012Validator(schema, resolver=self.resolver)
        return [f"{error.json_path}: {error.message}" for error in validator.iter_errors(value)]

    def check(self, method: str, path: str, status: int, content_type: str, value) -> None:
        what = f"{method} {self.template_of(path) or path} {status}"
        media = content_type.split(";")[0].strip()
        schema = self.schema_for(method, path, status, media, what)
        if schema is None:
            return
        if complaints := self.complaints(schema, value):
            raise ContractBroken(f"{what}: " + "; ".join(complaints[:5]))

    def schema_for(self, method: str, path: str, status: int, media: str, what: str) -> dict | None:
        template = self.template_of(path)
        operation = self.document["paths"][template].get(method.lower()) if template else None
        if operation is None:  # no such path or method: there is no operation that could describe it
            if status < 400 or media != PROBLEM:
                raise ContractBroken(f"{what}: not in the description")
            return {"$ref": "#/components/schemas/Problem"}
        responses = operation["responses"]
        described = responses.get(str(status)) or responses.get(f"{status // 100}XX") or responses.get("default")
        if described is None:
            raise ContractBroken(f"{what}: the description knows only {sorted(responses)}")
        content = self.resolved(described).get("content", {})
        if not content and not media:
            return None
        if media not in content:
            raise ContractBroken(f"{what}: {media or 'no body'} instead of {sorted(content) or 'no body'}")
        return content[media].get("schema", {})
