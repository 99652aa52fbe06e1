"""What every route is given: the pipeline that the application was made with."""

from typing import Annotated, cast

from fastapi import Depends, Request

from onrecord.pipeline import Pipeline


def _pipeline(request: Request) -> Pipeline:
    return cast(Pipeline, request.app.state.pipeline)


Given = Annotated[Pipeline, Depends(_pipeline)]
