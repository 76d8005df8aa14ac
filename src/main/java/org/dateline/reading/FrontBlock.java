package org.dateline.reading;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;

/** The most read on the front page, whose room knows nothing of it. */
@Component
class FrontBlock implements HandlerInterceptor {

    private final MostRead mostRead;

    FrontBlock(MostRead mostRead) {
        this.mostRead = mostRead;
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        if (page != null && "front/home".equals(page.getViewName())) {
            page.addObject("mostRead", mostRead.list());
        }
    }
}
