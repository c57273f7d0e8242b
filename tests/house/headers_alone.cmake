# Each header compiles alone: one source per header that includes nothing else. Built by ./tests/run house, and
# nowhere else, since nobody needs the objects.
add_custom_target(headers_alone)

function(headers_alone room folder include_root)
    file(GLOB headers CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/${folder}/*.h)
    if(NOT headers OR NOT TARGET adempauze_${room})
        return()
    endif()
    set(sources)
    foreach(header ${headers})
        cmake_path(RELATIVE_PATH header BASE_DIRECTORY ${CMAKE_SOURCE_DIR}/${include_root} OUTPUT_VARIABLE name)
        string(MAKE_C_IDENTIFIER ${name} identifier)
        set(source ${CMAKE_CURRENT_BINARY_DIR}/headers_alone/${identifier}.cpp)
        file(CONFIGURE OUTPUT ${source} CONTENT "#include \"${name}\"\n")
        list(APPEND sources ${source})
    endforeach()
    add_library(headers_alone_${room} OBJECT EXCLUDE_FROM_ALL ${sources})
    target_compile_options(headers_alone_${room} PRIVATE -O0 -g0 -U_FORTIFY_SOURCE)
    target_link_libraries(headers_alone_${room} PRIVATE adempauze_flags adempauze::${room}
        $<TARGET_PROPERTY:adempauze_${room},LINK_LIBRARIES>)
    add_dependencies(headers_alone headers_alone_${room})
endfunction()

foreach(room time domain storage usecases secrets settings courier http)
    headers_alone(${room} daemon/${room} daemon)
endforeach()
headers_alone(wire schema/wire schema)
